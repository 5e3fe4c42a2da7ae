package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.catalog.ProductSearch.Within;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductSearchTest {

    private static final Within EVERYWHERE = new Within(null, null, List.of());

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    ProductSearch search;

    private final Map<String, Long> ids = new HashMap<>();
    private TestShelf shelf;

    @BeforeAll
    void stock() {
        shelf = new TestShelf(stores, assortment);
        for (var name : List.of(
                "Hillbrook Spaghetti No. 5 500 g",
                "Hillbrook Penne Rigate 500 g",
                "Morningfield Greek Yogurt Vanilla 32 oz",
                "Morningfield Whole Milk 1 gal",
                "Crème Fraîche 8 oz",
                "Jalapeño Peppers Sliced 12 oz",
                "Oak & Vine Chardonnay 750 ml",
                "Broccoli Florets Frozen 16 oz",
                "Sharp Cheddar Cheese 8 oz",
                "Mozzarella Cheese Shredded 8 oz",
                "Tomato Ketchup 20 oz",
                "Mayonnaise 30 oz",
                "Worcestershire Sauce 10 oz",
                "Banana Chips 170 g",
                "Ivy Court Potato Salad 16 oz",
                "Quarry House Spring Mix 5 oz",
                "Zimtsterne 200 g",
                "Zimtstangen 50 g",
                "Peanut Butter Crunchy 16 oz")) {
            ids.put(name, shelf.product(name, 299));
        }
        ids.put("Bananas", shelf.produce("Bananas", 774_011, 152));
        shelf.open();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "spaghetti, Hillbrook Spaghetti No. 5 500 g",
        "spageti, Hillbrook Spaghetti No. 5 500 g",
        "SPAGHETI, Hillbrook Spaghetti No. 5 500 g",
        "spagetti hilbrook, Hillbrook Spaghetti No. 5 500 g",
        "hillbrok pene, Hillbrook Penne Rigate 500 g",
        "yoghurt, Morningfield Greek Yogurt Vanilla 32 oz",
        "greek yogurt vanila, Morningfield Greek Yogurt Vanilla 32 oz",
        "yogrut, Morningfield Greek Yogurt Vanilla 32 oz",
        "morningfeild yogrut vanlla, Morningfield Greek Yogurt Vanilla 32 oz",
        "mlik xyzzyq morningfield, Morningfield Whole Milk 1 gal",
        "creme fraiche, Crème Fraîche 8 oz",
        "jalapeno, Jalapeño Peppers Sliced 12 oz",
        "halapeno pepper, Jalapeño Peppers Sliced 12 oz",
        "chardonay, Oak & Vine Chardonnay 750 ml",
        "brocoli, Broccoli Florets Frozen 16 oz",
        "chedar chese, Sharp Cheddar Cheese 8 oz",
        "mozarella, Mozzarella Cheese Shredded 8 oz",
        "tomatoe catsup ketchup, Tomato Ketchup 20 oz",
        "mayonaise, Mayonnaise 30 oz",
        "worchestershire, Worcestershire Sauce 10 oz",
        "penut buter, Peanut Butter Crunchy 16 oz",
        "milk 1 gal, Morningfield Whole Milk 1 gal"
    })
    void typingErrorsAreForgiven(String query, String expected) {
        assertThat(find(query)).isNotEmpty().first().isEqualTo(ids.get(expected));
    }

    @Test
    void aSlipStandsForTheWordItIsNearestTo() {
        assertThat(find("zimtstrene")).containsExactly(ids.get("Zimtsterne 200 g"));
        assertThat(find("zimtstangn")).containsExactly(ids.get("Zimtstangen 50 g"));
        assertThat(find("zimtst")).hasSize(2);
    }

    /** "court" and "mix" are as far by letters that are wrong, and stood first. */
    @Test
    void lettersThatChangedPlacesAreOneSlip() {
        assertThat(find("yougrt")).containsExactly(ids.get("Morningfield Greek Yogurt Vanilla 32 oz"));
        assertThat(find("mlik")).containsExactly(ids.get("Morningfield Whole Milk 1 gal"));
        assertThat(Slips.between("yougrt", "yogurt")).isEqualTo(1);
        assertThat(Slips.between("yougrt", "court")).isEqualTo(2);
        assertThat(Slips.between("bananna", "bananas")).isEqualTo(2);
        assertThat(Slips.between("", "milk")).isEqualTo(4);
    }

    @Test
    void aLongWordWithASlipStandsForItsPluralToo() {
        assertThat(find("bananna")).containsExactlyInAnyOrder(ids.get("Bananas"), ids.get("Banana Chips 170 g"));
    }

    @Test
    void aCodeFindsItsProductAlone() {
        long milk = ids.get("Morningfield Whole Milk 1 gal");
        String gtin = TestShelf.gtin(milk);

        assertThat(search.find(gtin, EVERYWHERE, null, 10).products()).containsExactly(milk);
        assertThat(search.find(gtin.replaceFirst("^0+", ""), EVERYWHERE, null, 10)
                        .products())
                .containsExactly(milk);
    }

    @Test
    void aPluFindsItsProductWithAndWithoutTheWord() {
        assertThat(search.find("PLU774011", EVERYWHERE, null, 10).products()).containsExactly(ids.get("Bananas"));
        assertThat(search.find("774011", EVERYWHERE, null, 10).products()).containsExactly(ids.get("Bananas"));
    }

    @Test
    void onlyTheChosenAreFound() {
        var chosen = List.of(ids.get("Bananas"), ids.get("Mayonnaise 30 oz"));

        assertThat(search.find("", new Within(null, chosen, List.of()), null, 10)
                        .products())
                .containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(search.find("mayonnaise", new Within(null, chosen, List.of()), null, 10)
                        .products())
                .containsExactly(ids.get("Mayonnaise 30 oz"));
        assertThat(search.find("mayonnaise", new Within(null, List.of(), List.of()), null, 10)
                        .products())
                .isEmpty();
    }

    @Test
    void nonsenseFindsNothing() {
        assertThat(find("zzqxwv")).isEmpty();
        assertThat(find("% ' \" \\ _")).isEmpty();
    }

    @Test
    void everyPageFollowsTheOneBefore() {
        assertThat(walk("")).containsExactlyInAnyOrderElementsOf(ids.values());
        assertThat(walk("oz")).hasSize(12).doesNotHaveDuplicates();
        assertThat(walk("cheese nowhere")).hasSize(2).doesNotHaveDuplicates();
        assertThat(walk("hillbrook peanut oz")).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        assertThatThrownBy(() -> search.find("", EVERYWHERE, "!!", 10))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.members()).containsEntry("field", "after"));
    }

    private List<Long> find(String query) {
        return search.find(query, new Within(shelf.department, null, List.of()), null, 10)
                .products();
    }

    private List<Long> walk(String query) {
        var all = new ArrayList<Long>();
        String after = null;
        do {
            var page = search.find(query, new Within(shelf.department, null, List.of()), after, 4);
            assertThat(page.products()).hasSizeLessThanOrEqualTo(4);
            all.addAll(page.products());
            after = page.next();
        } while (after != null);
        return all;
    }
}
