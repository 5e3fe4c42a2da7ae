package aisle.server.catalog.labels;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes stickers that let a piece be sold for less, and notes who did. */
@Component
class MarkdownStickers {

    private static final int COUNT_MAX = 300;
    private static final int DAYS_AHEAD_MAX = 365;

    private final PriceBooks books;
    private final Stores stores;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    MarkdownStickers(PriceBooks books, Stores stores, Audit audit) {
        this.books = books;
        this.stores = stores;
        this.audit = audit;
    }

    /**
     * What is asked for.
     *
     * @param price minor units for a piece, less than it costs today
     * @param lastDay the last day it may be sold
     * @param count how many pieces
     * @param format the sheet
     */
    record Wanted(
            @Nullable Long product,
            @Nullable Long price,
            @Nullable LocalDate lastDay,
            @Nullable Integer count,
            LabelSheet.@Nullable Format format) {}

    /**
     * Sheets of stickers as PDF.
     *
     * @throws Problem 400 naming what is not allowed, 404 for a product that is not sold
     */
    @Transactional
    byte[] sheets(long store, Wanted wanted) {
        Store place = stores.find(store);
        LocalDate today = place.dayOf(clock.instant());
        if (wanted.format() == null) {
            throw Problem.invalid("format", null, LabelSheet.Format.values());
        }
        if (wanted.count() == null || wanted.count() < 1 || wanted.count() > COUNT_MAX) {
            throw Problem.invalid("count", wanted.count(), "1 to " + COUNT_MAX);
        }
        MarkdownSticker sticker = sticker(store, wanted, today);
        audit.record(
                store,
                "markdown-stickers-printed",
                "product " + wanted.product(),
                Map.of(
                        "count",
                        wanted.count(),
                        "before",
                        sticker.before(),
                        "price",
                        sticker.price(),
                        "lastDay",
                        sticker.lastDay().toString()));
        return LabelSheet.stickers(sticker, wanted.count(), wanted.format(), place);
    }

    private MarkdownSticker sticker(long store, Wanted wanted, LocalDate today) {
        Long id = wanted.product();
        if (id == null) {
            throw Problem.invalid("product", null, "the id of a product");
        }
        PriceBook.Item item = books.current(store).item(id).orElseThrow(() -> Problem.notFound("product", id));
        Product product = item.product();
        String gtin = item.gtin();
        if (gtin == null || product.unit() != Unit.EACH) {
            throw Problem.invalid("product", id, "goods sold by the piece that have a GTIN");
        }
        OptionalLong before = product.priceOn(today.toEpochDay(), false);
        if (before.isEmpty()) {
            throw Problem.invalid("product", id, "goods with a price today");
        }
        if (wanted.price() == null || wanted.price() < 1 || wanted.price() >= before.getAsLong()) {
            throw Problem.invalid("price", wanted.price(), "1 to " + (before.getAsLong() - 1) + " minor units");
        }
        LocalDate lastDay = wanted.lastDay();
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(DAYS_AHEAD_MAX))) {
            throw Problem.invalid("lastDay", lastDay, today + " to " + today.plusDays(DAYS_AHEAD_MAX));
        }
        return new MarkdownSticker(product.name(), gtin, before.getAsLong(), wanted.price(), lastDay);
    }
}
