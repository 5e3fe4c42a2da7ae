package aisle.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.Application;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Imports point down only, and only at a module's face. */
class ModularityTest {
    @Test
    void theModulesKeepToTheirEdges() {
        ApplicationModules.of(Application.class).verify();
    }

    /**
     * Also red when a test package brings a package-info of its own: it would hide the module's, and open the module.
     */
    @Test
    void everyModuleNamesWhatItMayUse() {
        var modules = ApplicationModules.of(Application.class).stream().toList();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(7).allMatch(ModularityTest::namesWhatItMayUse);
    }

    @Test
    void aModuleThatDoesNotIsFound() {
        assertThat(ApplicationModules.of("planted.modules", everything()).stream()
                        .filter(module -> !namesWhatItMayUse(module))
                        .map(module -> module.getBasePackage().getName()))
                .containsExactly("planted.modules.upper");
    }

    private static boolean namesWhatItMayUse(ApplicationModule module) {
        return module.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .filter(declared -> !List.of(declared.allowedDependencies())
                        .contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                .isPresent();
    }

    @Test
    void aModuleThatReachesIntoAnotherIsFound() {
        assertThatThrownBy(() ->
                        ApplicationModules.of("planted.modules", everything()).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("upper")
                .hasMessageContaining("lower");
    }

    private static ImportOption everything() {
        return location -> true;
    }
}
