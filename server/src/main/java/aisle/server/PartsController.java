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

    PartsController(@Value("${AISLE_DB_URL:}") String databaseUrl) {
        this.ownDatabase = databaseUrl.isBlank();
    }

    record Part(String need, String part, boolean standIn, String text) {}

    @GetMapping("/api/parts")
    @ForCaller("what stands in for what is nobody's secret in the house")
    List<Part> parts() {
        return List.of(
                ownDatabase
                        ? new Part(
                                "Database",
                                "PostgreSQL of Aisle's own",
                                false,
                                "A real PostgreSQL in the data folder. AISLE_DB_URL names another one.")
                        : new Part("Database", "PostgreSQL", false, "The one that AISLE_DB_URL names."),
                new Part("Sessions and live push", "The same PostgreSQL", false, "Nothing else to run."),
                new Part(
                        "Card payments",
                        "Simulator",
                        true,
                        "The tills' card terminal is a simulator: no card is charged, no money moves."));
    }
}
