package aisle.server.catalog.promotions;

import aisle.core.Refusal;
import aisle.core.json.Fields;
import aisle.core.money.Limits;
import aisle.core.promotion.Promotion;
import aisle.server.organization.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the office wrote as the rules of a till will: what they refuse is refused here. */
@Component
class PromotionForms {

    private final JdbcClient sql;
    private final JsonMapper json;

    PromotionForms(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * The promotion as the rules know it.
     *
     * @param id its number
     * @throws Problem 400 naming what is not allowed
     */
    Promotion read(long id, PromotionTerms terms) {
        LocalDate from = terms.from();
        LocalDate to = terms.to();
        if (from == null) {
            throw Problem.invalid("from", null, "a day, YYYY-MM-DD");
        }
        if (to != null && !to.isAfter(from)) {
            throw Problem.invalid("to", to, "a day after " + from);
        }
        ObjectNode said = tree(terms);
        said.remove("stores");
        said.remove("group");
        said.put("id", id);
        said.put("from", from.toEpochDay());
        if (to != null) {
            said.put("to", to.toEpochDay());
        }
        Promotion promotion;
        try {
            promotion = Fields.read(json.writeValueAsBytes(said), Promotion::read);
        } catch (Refusal refused) {
            throw Problem.invalid(refused.field(), refused.value(), refused.allowed());
        }
        requireKnown("products", "product", terms.products());
        requireKnown("exceptProducts", "product", terms.exceptProducts());
        requireKnown("departments", "department", terms.departments());
        requireKnown("exceptDepartments", "department", terms.exceptDepartments());
        PromotionTerms.Reward reward = terms.reward();
        if (reward != null) {
            requireKnown("reward.products", "product", reward.products());
            requireKnown("reward.departments", "department", reward.departments());
        }
        return promotion;
    }

    /** The number of a promotion in a trial: one that has none yet comes after all others, as a new one will. */
    static long numberOf(@Nullable Long promotion) {
        return promotion == null ? Limits.ID_MAX : promotion;
    }

    /** The terms as they are kept: without what was not said. */
    String kept(PromotionTerms terms) {
        return json.writeValueAsString(tree(terms));
    }

    /** What was kept. */
    PromotionTerms terms(String kept) {
        return json.readValue(kept, PromotionTerms.class);
    }

    private ObjectNode tree(PromotionTerms terms) {
        ObjectNode tree = json.valueToTree(terms);
        bare(tree);
        if (tree.path("name").isString()) {
            tree.put("name", tree.path("name").asString().strip());
        }
        return tree;
    }

    /** Takes out what says nothing: the rules refuse members that are empty. */
    private static void bare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(member -> member.isNull()
                    || member.isBoolean() && !member.asBoolean()
                    || member.isArray() && member.isEmpty());
        }
        node.forEach(PromotionForms::bare);
    }

    private void requireKnown(String field, String table, @Nullable List<Long> ids) {
        if (ids == null) {
            return;
        }
        sql.sql(
                        "select id from unnest(:ids) as id where not exists (select from catalog.%s t where t.id = id.id) limit 1"
                                .formatted(table))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .optional()
                .ifPresent(id -> {
                    throw Problem.invalid(field, id, "a " + table + " of the chain");
                });
    }
}
