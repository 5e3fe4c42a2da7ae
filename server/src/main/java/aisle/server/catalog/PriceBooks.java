package aisle.server.catalog;

import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import aisle.server.catalog.PriceBookLog.RulesFact;
import aisle.server.organization.Stores;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The price books of every store at every version. The newest one is held in memory; an earlier one takes from it what
 * has not changed since, and the rest product by product from the log.
 */
@Component
public class PriceBooks {

    private static final int EARLIER_BOOKS = 64;
    private static final int EARLIER_PRODUCTS = 5_000;
    private static final int PRICINGS = 64;

    private final PriceBookLog log;
    private final StoreRules storeRules;
    private final Stores stores;
    private final TransactionTemplate apart;
    private final LoadingCache<StoreVersion, Pricing> pricings =
            Caffeine.newBuilder().maximumSize(PRICINGS).build(this::buildPricing);
    private final Cache<StoreVersion, PriceBook> earlier =
            Caffeine.newBuilder().maximumSize(EARLIER_BOOKS).build();
    private final Cache<ProductVersion, Optional<ProductFact>> earlierProducts =
            Caffeine.newBuilder().maximumSize(EARLIER_PRODUCTS).build();

    private volatile @Nullable ChainBook newest;

    PriceBooks(PriceBookLog log, StoreRules storeRules, Stores stores, PlatformTransactionManager transactions) {
        this.log = log;
        this.storeRules = storeRules;
        this.stores = stores;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    private record StoreVersion(long store, long version) {}

    private record ProductVersion(long product, long version) {}

    /**
     * What a store sells now.
     *
     * @param store the store
     * @return the book at the newest committed version
     */
    public PriceBook current(long store) {
        return book(store, newestAtLeast(committedVersion()));
    }

    /**
     * What a store sold at a version, so that a sale can be priced again as it was.
     *
     * @param store the store
     * @param version a version that was published
     * @return the book
     * @throws UnknownPriceBook when no such version was published yet
     */
    public PriceBook at(long store, long version) {
        var known = newest;
        if (known == null || version > known.version()) {
            known = newestAtLeast(committedVersion());
        }
        if (version < 1 || version > known.version()) {
            throw new UnknownPriceBook(version);
        }
        if (version == known.version()) {
            return book(store, known);
        }
        return earlier.get(new StoreVersion(store, version), asked -> earlierBook(store, version));
    }

    /**
     * Which products there are, whatever store sells them.
     *
     * @return true for a product's id that the newest committed version knows
     */
    public LongPredicate known() {
        var book = chain();
        return product -> book.fact(product) != null;
    }

    /** The whole chain's newest book. */
    ChainBook chain() {
        return newestAtLeast(committedVersion());
    }

    /** The rules of a store that a chain's book holds. */
    Rules rules(long store, ChainBook chain) {
        return pricing(store, chain.rules()).rules();
    }

    /**
     * What a caller published but may yet roll back must not be remembered here: only such a caller asks in a
     * transaction of its own. All others ask by the connection they have, for as many callers as there are connections
     * would each wait for one more.
     */
    private long committedVersion() {
        return log.versionOfOthers()
                .orElseGet(() -> Objects.requireNonNull(apart.execute(status -> log.newestVersion())));
    }

    private ChainBook newestAtLeast(long version) {
        var known = newest;
        return known != null && known.version() >= version ? known : refresh(version);
    }

    private synchronized ChainBook refresh(long version) {
        var known = newest;
        if (known != null && known.version() >= version) {
            return known;
        }
        var read = read(known, version);
        newest = read;
        return read;
    }

    /** What is published at a version never changes, whoever reads it. */
    private ChainBook read(@Nullable ChainBook known, long version) {
        var rules = log.rulesAt(version);
        if (known == null || log.changedProducts(known.version(), version) > ChainBook.CHANGED_MAX) {
            return new ChainBook(version, log.columnsAt(version), Map.of(), rules);
        }
        return known.after(version, log.changes(known.version(), version), rules);
    }

    private PriceBook book(long store, ChainBook chain) {
        return new PriceBook(store, chain.version(), pricing(store, chain.rules()), chain::fact);
    }

    private PriceBook earlierBook(long store, long version) {
        var basis = newestAtLeast(version);
        var changed = log.productsChanged(version, basis.version());
        LongFunction<@Nullable ProductFact> facts =
                product -> changed.contains(product) ? earlierFact(product, version) : basis.fact(product);
        return new PriceBook(store, version, pricing(store, log.rulesAt(version)), facts);
    }

    private @Nullable ProductFact earlierFact(long product, long version) {
        return earlierProducts
                .get(
                        new ProductVersion(product, version),
                        asked -> Optional.ofNullable(log.productAt(product, version)))
                .orElse(null);
    }

    private Pricing pricing(long store, RulesFact rules) {
        return pricings.get(new StoreVersion(store, rules.version()));
    }

    private Pricing buildPricing(StoreVersion asked) {
        var rules = log.rulesAt(asked.version());
        String own = storeRules.of(rules.body(), stores.find(asked.store()));
        return new Pricing(Rules.parse(own.getBytes(StandardCharsets.UTF_8)));
    }
}
