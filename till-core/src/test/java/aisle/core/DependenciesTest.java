package aisle.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The core knows nothing but itself and a small part of {@code java.base}. */
class DependenciesTest {
    private static final String SMALL_PART = "java\\.(lang|util|nio\\.charset)\\.[A-Za-z$]+"
            + "|java\\.util\\.(function|stream)\\..*|java\\.lang\\.(invoke|runtime)\\..*";

    private static final ArchRule RULE = classes()
            .that()
            .resideInAPackage("aisle.core..")
            .should()
            .onlyDependOnClassesThat()
            .haveNameMatching("(\\[+[A-Z].*|int|long|byte|char|boolean|void|aisle\\.core\\..*|org\\.jspecify\\..*"
                    + "|org\\.teavm\\.jso\\..*|" + SMALL_PART + ")");

    @Test
    void theCoreDependsOnASmallPartOfTheLanguageOnly() {
        JavaClasses core = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("aisle.core");
        assertThat(core).hasSizeGreaterThan(40);
        RULE.check(core);
    }

    @Test
    void aPlantedDateFailsTheRule() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(RULE.evaluate(planted).hasViolation()).isTrue();
    }

    /** Breaks the rule on purpose. */
    private record Planted(LocalDate day) {}
}
