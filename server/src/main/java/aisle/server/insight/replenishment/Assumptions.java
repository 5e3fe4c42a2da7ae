package aisle.server.insight.replenishment;

/**
 * What is taken to hold of shoppers and costs where the shop has no figures of its own; each is a setting.
 *
 * @param holdingPpmADay capital and room for a day, of the cost
 * @param standsInPpm of the margin of a missed sale, what another product brings instead
 * @param freshestPpm of shoppers, those who take the freshest
 * @param salvagePpm of the cost, what marking down is expected to bring back of goods that would expire
 * @param elasticityPpm by how many millionths demand rises for each millionth a markdown cuts the price
 */
public record Assumptions(
        long holdingPpmADay, long standsInPpm, long freshestPpm, long salvagePpm, long elasticityPpm) {

    /** Taken where nothing is set; where they come from stands in docs/replenishment.md. */
    public static final Assumptions USUAL = new Assumptions(548, 0, 400_000, 300_000, 2_200_000);

    double holding() {
        return holdingPpmADay / 1e6;
    }

    double standsIn() {
        return standsInPpm / 1e6;
    }

    /** Of shoppers, the share who take the freshest. */
    public double freshest() {
        return freshestPpm / 1e6;
    }

    /** By how many per cent demand rises for each per cent a markdown cuts the price. */
    public double elasticity() {
        return elasticityPpm / 1e6;
    }

    double salvage() {
        return salvagePpm / 1e6;
    }
}
