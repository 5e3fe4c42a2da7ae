package aisle.server;

import aisle.server.organization.ForCaller;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which part fills each need of this server, and which of them only stand in for a real one. */
@RestController
class PartsController {
    private final boolean ownDatabase;
    private final boolean mailServer;
    private final boolean languageModel;

    PartsController(
            @Value("${AISLE_DB_URL:}") String databaseUrl,
            @Value("${AISLE_SMTP_URL:}") String mailServerUrl,
            @Value("${AISLE_AI_MODEL:}") String languageModel) {
        this.ownDatabase = databaseUrl.isBlank();
        this.mailServer = !mailServerUrl.isBlank();
        this.languageModel = !languageModel.isBlank();
    }

    /** What the shop needs. */
    enum Need {
        DATABASE,
        LIVE,
        CARDS,
        MAIL,
        ANSWERS
    }

    /** What meets a need; how it is called and explained is the office's to say. */
    enum MetBy {
        /** A PostgreSQL of Aisle's own in the data folder. */
        OWN_POSTGRESQL,
        /** The one that {@code AISLE_DB_URL} names. */
        POSTGRESQL,
        /** The same as the database: nothing else to run. */
        SAME_POSTGRESQL,
        /** The tills' simulated card terminal: no money moves. */
        SIMULATOR,
        /** Mails are kept to be read in the office, and leave by hand. */
        OUTBOX,
        /** The mail server that {@code AISLE_SMTP_URL} names. */
        SMTP,
        /** The assistant's own rules, without a language model. */
        PLANNER,
        /** The language model that {@code AISLE_AI_MODEL} names. */
        MODEL
    }

    record Part(Need need, MetBy metBy, boolean standIn) {}

    @GetMapping("/api/parts")
    @ForCaller("what stands in for what is nobody's secret in the house")
    List<Part> parts() {
        return List.of(
                new Part(Need.DATABASE, ownDatabase ? MetBy.OWN_POSTGRESQL : MetBy.POSTGRESQL, false),
                new Part(Need.LIVE, MetBy.SAME_POSTGRESQL, false),
                new Part(Need.CARDS, MetBy.SIMULATOR, true),
                new Part(Need.MAIL, mailServer ? MetBy.SMTP : MetBy.OUTBOX, !mailServer),
                new Part(Need.ANSWERS, languageModel ? MetBy.MODEL : MetBy.PLANNER, !languageModel));
    }
}
