package aisle.server.assistant.model;

import aisle.server.assistant.chat.Question;
import aisle.server.assistant.chat.Responder;
import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.planner.Planner;
import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with the language model that is configured. Where it fails, it says why and offers what the planner can say.
 */
@Component
class LanguageModel implements Responder {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModel.class);
    private static final Set<How> WORTH_OFFERING = EnumSet.of(How.ANSWERED, How.ASKED_BACK, How.NONE);

    private final ModelSettings settings;
    private final Toolbox tools;
    private final Stores stores;
    private final Planner planner;
    private final JsonMapper json;
    private @Nullable Provider provider;

    LanguageModel(ModelSettings settings, Toolbox tools, Stores stores, Planner planner, JsonMapper json) {
        this.settings = settings;
        this.tools = tools;
        this.stores = stores;
        this.planner = planner;
        this.json = json;
    }

    @Override
    public Who who() {
        return Who.MODEL;
    }

    @Override
    public boolean present() {
        return settings.configured();
    }

    @Override
    public @Nullable String named() {
        return present() ? settings.model() + " (" + settings.host() + ")" : null;
    }

    @Override
    public void answer(Asker asker, Question question, Consumer<Said> say) {
        Store store = stores.find(asker.store());
        try {
            var calls = new Calls(tools, json, asker, new Shown(question.language()), say);
            var talk = new Talk(provider(), tools, calls, asker, say, settings.limit());
            var told = Briefing.of(question, store, store.dayOf(Instant.now()));
            say.accept(new Said.Done(talk.answer(told)));
        } catch (ModelFailed failed) {
            LOG.warn("The language model gave no answer: {}", failed.why(), failed.getCause());
            say.accept(new Said.Notice(failed.why().said(question.language(), settings)));
            offerPlanner(asker, question, say);
            say.accept(new Said.Done(How.FAILED));
        }
    }

    /** The planner only reads, so it can be tried out before it is offered. */
    private void offerPlanner(Asker asker, Question question, Consumer<Said> say) {
        List<Said> tried = new ArrayList<>();
        planner.answer(asker, question, tried::add);
        if (tried.getLast() instanceof Said.Done(How how) && WORTH_OFFERING.contains(how)) {
            String label = question.language().equals("es")
                    ? "Preguntar al planificador incorporado"
                    : "Ask the built-in planner";
            say.accept(new Said.Choices(
                    List.of(new Said.Choice(label, question.text(), question.product(), Who.BUILT_IN))));
        }
    }

    private synchronized Provider provider() {
        if (provider == null) {
            provider = new Provider(settings, json);
        }
        return provider;
    }
}
