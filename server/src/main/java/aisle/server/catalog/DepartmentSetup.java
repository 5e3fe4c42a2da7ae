package aisle.server.catalog;

import aisle.server.organization.SetupPart;
import aisle.server.organization.TillDevice;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a till what the departments are called, by which it sorts the goods that it shows by picture. */
@Component
class DepartmentSetup implements SetupPart {

    private final Departments departments;

    DepartmentSetup(Departments departments) {
        this.departments = departments;
    }

    record Named(long id, String name) {}

    @Override
    public String member() {
        return "departments";
    }

    @Override
    public List<Named> value(TillDevice till) {
        return departments.names().entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }
}
