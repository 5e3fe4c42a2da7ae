package aisle.server.assistant.chat;

import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Tool;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The assistant in the office: who answers, and a question answered as a stream of server-sent events. */
@RestController
@RequestMapping("/api/stores/{store}/assistant")
class ChatController {

    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);
    private static final int TEXT_MAX = 500;
    private static final int BEFORE_MAX = 20;

    private final List<Responder> responders;
    private final Toolbox tools;
    private final Access access;
    private final JsonMapper json;

    ChatController(List<Responder> responders, Toolbox tools, Access access, JsonMapper json) {
        this.responders = responders.stream()
                .filter(Responder::present)
                .sorted(Comparator.comparing(Responder::who))
                .toList();
        this.tools = tools;
        this.access = access;
        this.json = json;
    }

    /**
     * Who answers here, and what with.
     *
     * @param model which language model that is, and where; null when there is none
     */
    record Assistant(List<Responder.Who> who, @Nullable String model, List<Usable> tools) {}

    /** A tool the asker may use. */
    record Usable(String name, String description, Tool.Effect effect) {}

    /**
     * A question as the page sends it.
     *
     * @param who shall answer; the built-in planner when left out
     */
    record Asked(
            @Nullable String text,
            @Nullable String language,
            Responder.@Nullable Who who,
            @Nullable Long product,
            @Nullable String about,
            @Nullable List<Question.Before> before) {}

    @GetMapping
    @Requires(Permission.ASSISTANT_ASK)
    Assistant assistant(@PathVariable long store) {
        Asker asker = Asker.of(access.staff(), store);
        return new Assistant(
                responders.stream().map(Responder::who).toList(),
                responders.getLast().named(),
                tools.of(asker).stream()
                        .map(tool -> new Usable(tool.name(), tool.description(), tool.effect()))
                        .toList());
    }

    @PostMapping(value = "/chat", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.ASSISTANT_ASK)
    void chat(@PathVariable long store, @RequestBody Asked asked, HttpServletResponse response) throws IOException {
        Question question = question(asked);
        Responder responder = responder(Objects.requireNonNullElse(asked.who(), Responder.Who.BUILT_IN));
        Asker asker = Asker.of(access.staff(), store);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        try {
            responder.answer(asker, question, said -> send(out, said));
        } catch (UncheckedIOException gone) {
            LOG.debug("Whoever asked is gone", gone);
        } catch (RuntimeException broke) {
            LOG.error("An answer broke off", broke);
            send(out, new Said.Done(Said.How.FAILED));
        }
    }

    private void send(OutputStream out, Said said) {
        try {
            String event = "data: " + json.writeValueAsString(said) + "\n\n";
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Responder responder(Responder.Who who) {
        return responders.stream()
                .filter(each -> each.who() == who)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "who", who, responders.stream().map(Responder::who).toList()));
    }

    private static Question question(Asked asked) {
        String text = limited("text", asked.text());
        String about = asked.about() == null ? null : limited("about", asked.about());
        String language = Objects.requireNonNullElse(asked.language(), "en");
        if (!language.equals("en") && !language.equals("es")) {
            throw Problem.invalid("language", language, List.of("en", "es"));
        }
        List<Question.Before> before = Objects.requireNonNullElse(asked.before(), List.of());
        if (before.size() > BEFORE_MAX) {
            throw Problem.invalid("before", before.size() + " questions", "at most " + BEFORE_MAX);
        }
        return new Question(text, language, asked.product(), about, before);
    }

    private static String limited(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > TEXT_MAX) {
            throw Problem.invalid(field, text, "1 to " + TEXT_MAX + " characters");
        }
        return text;
    }
}
