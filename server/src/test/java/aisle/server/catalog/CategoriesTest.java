package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.catalog.Categories.Category;
import aisle.server.sales.TestShop;
import aisle.server.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** Products of one category are alike, and without one those of a department. */
@ServerTest
class CategoriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Categories categories;

    @Autowired
    private ShelfPlan shelf;

    private TestShop shop;
    private long bakery;
    private long cellar;

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        bakery = alike(shop.bread);
        cellar = alike(shop.wine);
    }

    private long alike(long product) {
        return shelf.of(shop.store.id(), List.of(product), DAY, 1).get(product).alike();
    }

    @Test
    void aProductIsAlikeToItsCategoryOnceItHasOne() {
        assertThat(bakery).isNotEqualTo(cellar).isLessThan(65_536);
        categories.add(
                List.of(new Category(bakery, "Loaves", List.of(shop.bread)), new Category(cellar, "Red", List.of())));
        assertThat(alike(shop.bread)).isGreaterThanOrEqualTo(65_536);
        assertThat(alike(shop.wine)).isEqualTo(cellar);
        categories.add(List.of(new Category(cellar, "White", List.of(shop.wine))));
        assertThat(alike(shop.wine)).isGreaterThan(alike(shop.bread));
        assertThat(shelf.alikeTogether(List.of(shop.wine, shop.bread, 4L))).containsExactly(shop.bread, shop.wine);
    }

    @Test
    void aNameTheDepartmentHasIsRefusedAndNothingIsHalfTakenIn() {
        categories.add(List.of(new Category(bakery, "Loaves", List.of())));
        assertThatThrownBy(() -> categories.add(List.of(
                        new Category(cellar, "Red", List.of(shop.wine)),
                        new Category(bakery, "Loaves", List.of(shop.bread)))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(alike(shop.wine)).isEqualTo(cellar);
        assertThat(alike(shop.bread)).isEqualTo(bakery);
    }
}
