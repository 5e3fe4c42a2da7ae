package aisle.server.catalog;

import aisle.core.json.JsonWriter;
import aisle.core.sale.Rules;
import aisle.server.organization.Problem;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** What a till that has an earlier price book lacks of the newest. */
@Component
class PriceBookChanges {

    private final PriceBooks books;
    private final PriceBookLog log;

    PriceBookChanges(PriceBooks books, PriceBookLog log) {
        this.books = books;
        this.log = log;
    }

    /**
     * The changes after a version.
     *
     * @param store the till's store
     * @param since the version the till has
     * @param form of the rules that the till reads
     * @return {@code {"version","products","rules"?}}, rules when they changed
     * @throws Problem 410 when the till is better off with the snapshot
     */
    byte[] since(long store, long since, int form) {
        var chain = books.chain();
        var rules = books.rules(store, chain);
        var withheld = rules.withheld(form);
        if (since < 1
                || since > chain.version()
                || log.changedProducts(since, chain.version()) > ChainBook.CHANGED_MAX) {
            throw Problem.of(
                            410,
                            "price-book-too-old",
                            "Take the whole price book",
                            "The changes since version %d are not kept apart; version %d can be taken whole."
                                    .formatted(since, chain.version()))
                    .at("since", since, "a version published lately, up to " + chain.version());
        }
        var out = new JsonWriter();
        out.open().member("version", chain.version()).name("products").openArray();
        log.changes(since, chain.version()).values().stream()
                .sorted(Comparator.comparingLong(ProductFact::id))
                .map(fact -> withheld.has(fact.id(), fact.department()) ? fact.withheld() : fact)
                .map(fact -> Rules.readsEligible(form) ? fact : fact.withoutEligible())
                .map(fact -> Rules.readsMinutes(form) ? fact : fact.byDays())
                .forEach(fact -> fact.in(store).write(out));
        out.closeArray();
        if (chain.rules().version() > since) {
            out.name("rules");
            rules.inForm(form).write(out);
        }
        out.close();
        return out.bytes();
    }
}
