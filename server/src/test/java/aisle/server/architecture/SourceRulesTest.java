package aisle.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server's text keeps to the rules, and the rules find what breaks them. */
class SourceRulesTest {
    @Test
    void theServersSourcesKeepToTheRules() {
        assertThat(SourceRules.breaches(Path.of("src/main/java/aisle/server"))).isEmpty();
        assertThat(SourceRules.breaches(Path.of("src/main/resources/db/migration")))
                .isEmpty();
    }

    @Test
    void aTableOfAnotherModuleIsFound() {
        assertThat(SourceRules.breaches("sales/Planted.java", List.of("  select 1 from", "  catalog.product p")))
                .containsExactly("sales/Planted.java names a table of catalog; ask its facade");
        assertThat(SourceRules.breaches("ledger/V500__x.sql", List.of("id bigint references sales.entry")))
                .hasSize(1);
        assertThat(SourceRules.breaches("sales/Right.java", List.of("select 1 from sales.entry")))
                .isEmpty();
    }

    @Test
    void aBannedWordIsFound() {
        assertThat(SourceRules.breaches("sales/Planted.java", List.of("System.out.println(1);")))
                .hasSize(1);
        assertThat(SourceRules.breaches("sales/Planted.java", List.of("var now = new Date();")))
                .hasSize(1);
    }

    @Test
    void aMethodOf71LinesIsFoundAndOneOf70IsNot() {
        assertThat(SourceRules.breaches("sales/Planted.java", method(71))).hasSize(1);
        assertThat(SourceRules.breaches("sales/Planted.java", method(70))).isEmpty();
    }

    @Test
    void aFileOf501LinesIsFound() {
        assertThat(SourceRules.breaches("sales/Planted.java", Collections.nCopies(501, "")))
                .hasSize(1);
    }

    private static List<String> method(int lines) {
        List<String> text = new ArrayList<>(List.of("    void long() {"));
        text.addAll(Collections.nCopies(lines - 2, "        work();"));
        text.add("    }");
        return text;
    }
}
