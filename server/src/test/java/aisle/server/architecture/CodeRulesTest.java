package aisle.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;
import planted.PlantedController;

/** What no class of the server does. Each rule is also run over a class that breaks it. */
class CodeRulesTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("aisle.server");

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(PlantedController.class);

    private static final String READS_IN_A_STREAM_AND_CLOSES_IT = "aisle.server.sales.SalesInvariants$Chain";

    static final ArchRule[] RULES = {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .because("a controller is nobody's face; call the module's facade instead"),
        noFields().should().beAnnotatedWith(Autowired.class).because("what a class needs stands in its constructor"),
        noClasses()
                .should()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .andShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("time is java.time"),
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..sales..", "..ledger..", "..inventory..", "..catalog..", "..planted..")
                .should()
                .haveRawReturnType(double.class)
                .because("money is a long of minor units, quantity a long of thousandths"),
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(READS_IN_A_STREAM_AND_CLOSES_IT)
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("outside a transaction a stream that nobody closes keeps its connection: read a list"),
    };

    @ParameterizedTest
    @FieldSource("RULES")
    void theServerKeepsTo(ArchRule rule) {
        rule.check(SERVER);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void aClassThatBreaksItIsFound(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
