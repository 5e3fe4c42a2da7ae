package aisle.server.catalog.departments;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office's tree of departments. */
@RestController
@RequestMapping("/api/stores/{store}/departments")
class DepartmentController {

    private final DepartmentTree tree;

    DepartmentController(DepartmentTree tree) {
        this.tree = tree;
    }

    /**
     * What a department is called.
     *
     * @param name unlike any other department's
     */
    record Called(@Nullable String name) {}

    /**
     * The order in which departments stand.
     *
     * @param departments the id of each, once
     */
    record Order(@Nullable List<Long> departments) {}

    /**
     * What a category is called and where it stands.
     *
     * @param name unlike any other's of the department
     * @param parent the category that it is in; left out for directly in the department
     */
    record Placed(@Nullable String name, @Nullable Long parent) {}

    /** What was made. */
    record Made(long id) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    List<DepartmentTree.Department> departments(@PathVariable long store) {
        return tree.departments();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    Made make(@PathVariable long store, @RequestBody Called wanted) {
        return new Made(tree.make(store, wanted.name()));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void order(@PathVariable long store, @RequestBody Order wanted) {
        if (wanted.departments() == null) {
            throw Problem.invalid("departments", null, "the id of each department, once");
        }
        tree.order(store, wanted.departments());
    }

    @PutMapping("/{department}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void rename(@PathVariable long store, @PathVariable long department, @RequestBody Called wanted) {
        tree.rename(store, department, wanted.name());
    }

    @DeleteMapping("/{department}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void remove(@PathVariable long store, @PathVariable long department) {
        tree.remove(store, department);
    }

    @PostMapping("/{department}/categories")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    Made makeCategory(@PathVariable long store, @PathVariable long department, @RequestBody Placed wanted) {
        return new Made(tree.makeCategory(store, department, wanted.name(), wanted.parent()));
    }

    @PutMapping("/{department}/categories/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void changeCategory(
            @PathVariable long store,
            @PathVariable long department,
            @PathVariable long category,
            @RequestBody Placed wanted) {
        tree.changeCategory(store, department, category, wanted.name(), wanted.parent());
    }

    @DeleteMapping("/{department}/categories/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PRICE_CHANGE)
    void removeCategory(@PathVariable long store, @PathVariable long department, @PathVariable long category) {
        tree.removeCategory(store, department, category);
    }
}
