package aisle.server.assistant.planner;

import aisle.server.assistant.chat.Question;
import aisle.server.assistant.chat.Responder;
import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Answers without a language model: it reads the question with fixed words, and answers only when every word of it was
 * read. What stands in a product's name or a supplier's is looked up and shown, never read as a question.
 */
@Component
public class Planner implements Responder {

    private static final int FORBIDDEN = 403;

    private final Toolbox tools;
    private final Stores stores;

    Planner(Toolbox tools, Stores stores) {
        this.tools = tools;
        this.stores = stores;
    }

    @Override
    public Who who() {
        return Who.BUILT_IN;
    }

    @Override
    public void answer(Asker asker, Question question, Consumer<Said> say) {
        Store store = stores.find(asker.store());
        Tongue page = Tongue.named(question.language());
        LocalDate today = store.dayOf(Instant.now());
        String text = whole(question, page, today);
        Reading plain = Reading.of(text, page, today, false);
        Reply reply = new Reply(tools, asker, store, plain.tongue(), say);
        How how;
        try {
            how = new Topics(reply, plain, text, question.product()).answer();
            if (how == How.CANNOT) {
                how = secondReading(reply, plain, text, page, question);
            }
        } catch (Problem refused) {
            how = refused(reply, refused);
        }
        say.accept(new Said.Done(how));
    }

    /** Words without a topic of their own, after the planner asked back, complete the question before. */
    private static String whole(Question question, Tongue page, LocalDate today) {
        String about = question.about();
        boolean completes = about != null
                && Reading.of(question.text(), page, today, false).concepts().isEmpty();
        return completes ? about + " " + question.text() : question.text();
    }

    /** What could not be read may be mistyped. */
    private static How secondReading(Reply reply, Reading plain, String text, Tongue page, Question question) {
        Reading corrected = Reading.of(text, page, reply.today(), true);
        boolean better = corrected.tongue() == plain.tongue()
                && corrected.unread().size() < plain.unread().size();
        How how = better ? new Topics(reply, corrected, text, question.product()).answer() : How.CANNOT;
        if (how == How.CANNOT) {
            Help.cannot(reply, plain);
        }
        return how;
    }

    private static How refused(Reply reply, Problem refused) {
        if (refused.status() == FORBIDDEN) {
            reply.say(
                    "You have no right to see that here: " + refused.detail(),
                    "No tienes permiso para ver eso aquí: " + refused.detail());
            return How.NOT_ALLOWED;
        }
        reply.say("That could not be looked up: " + refused.detail(), "No se pudo consultar: " + refused.detail());
        return How.FAILED;
    }
}
