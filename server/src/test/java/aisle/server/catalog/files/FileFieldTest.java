package aisle.server.catalog.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What headings are taken for. */
class FileFieldTest {

    @Test
    void aCategoryIsOneOfADepartmentWhereBothHaveAColumn() {
        var both = FileField.guess(List.of("EAN", "Category", "Department (name)"));
        assertThat(both).containsEntry(FileField.DEPARTMENT, FileTerms.Source.column(2));
        assertThat(both).containsEntry(FileField.CATEGORY, FileTerms.Source.column(1));
    }

    @Test
    void aloneItIsADepartmentByAnotherName() {
        var alone = FileField.guess(List.of("EAN", "Categoría"));
        assertThat(alone)
                .containsEntry(FileField.DEPARTMENT, FileTerms.Source.column(1))
                .doesNotContainKey(FileField.CATEGORY);
    }
}
