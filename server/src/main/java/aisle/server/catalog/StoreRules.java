package aisle.server.catalog;

import aisle.server.organization.Store;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one store's rules, in the form of {@code docs/journal.md}, out of the chain's published rules. */
@Component
class StoreRules {

    private final JsonMapper json;

    StoreRules(JsonMapper json) {
        this.json = json;
    }

    /**
     * The rules of a store.
     *
     * @param chain what the log says for the whole chain
     * @param store the store
     * @return Rules JSON
     */
    String of(String chain, Store store) {
        var published = json.readTree(chain);
        var rules = json.createObjectNode();
        rules.put("store", store.id());
        rules.put("currency", store.currency().code());
        rules.put("digits", store.currency().digits());
        rules.put("cashStep", store.currency().cashStep());
        rules.set("embedded", ownOrChain(published.required("embedded"), store.id()));
        rules.set("taxes", taxes(published.required("taxes"), store.id()));
        rules.set("promotions", promotions(published.required("promotions"), store.id()));
        for (var each : List.of("recalls", "restrictions")) {
            var those = published.get(each);
            if (those != null && !those.isEmpty()) { // absent from what was published before there were any
                rules.set(each, those);
            }
        }
        var tenders = published.get("tenders");
        if (tenders != null) {
            var kinds = json.createArrayNode();
            for (var each : ownOrChain(tenders, store.id())) {
                if (each.has("kind")) { // a store's row without one says that it takes none of them
                    kinds.add(each.get("kind"));
                }
            }
            if (!kinds.isEmpty()) {
                rules.set("tenders", kinds);
            }
        }
        var house = published.get("house");
        if (house != null) { // a store has one row, of its own or the chain's
            ownOrChain(house, store.id()).forEach(row -> rules.setAll((ObjectNode) row));
        }
        return json.writeValueAsString(rules);
    }

    private ArrayNode taxes(JsonNode published, long store) {
        var taxes = json.createArrayNode();
        for (var tax : published) {
            var own = ((ObjectNode) tax).deepCopy();
            own.set("components", ownOrChain(tax.required("components"), store));
            taxes.add(own);
        }
        return taxes;
    }

    private ArrayNode promotions(JsonNode published, long store) {
        var promotions = json.createArrayNode();
        for (var promotion : published) {
            var stores = promotion.get("stores");
            if (stores == null || names(stores, store)) {
                var own = ((ObjectNode) promotion).deepCopy();
                own.remove("stores");
                promotions.add(own);
            }
        }
        return promotions;
    }

    private static boolean names(JsonNode stores, long store) {
        for (var each : stores) {
            if (each.asLong() == store) {
                return true;
            }
        }
        return false;
    }

    /** The entries that name the store, or the chain's where none does. */
    private ArrayNode ownOrChain(JsonNode entries, long store) {
        var own = json.createArrayNode();
        var chain = json.createArrayNode();
        for (var entry : entries) {
            var named = entry.get("store");
            var bare = ((ObjectNode) entry).deepCopy();
            bare.remove("store");
            if (named == null) {
                chain.add(bare);
            } else if (named.asLong() == store) {
                own.add(bare);
            }
        }
        return own.isEmpty() ? chain : own;
    }
}
