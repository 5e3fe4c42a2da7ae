package aisle.server.insight.simulator.engine;

/**
 * What brings shoppers to a category.
 *
 * @param department where its products stand
 * @param rate of a visit's needs, how many are this one
 * @param elasticity the exponent of price in the choice between products, below zero in effect
 * @param season how far the year moves it, as a share of its rate
 * @param phase when in the year it is highest, in radians
 * @param goods the products that serve it, as places in the range
 */
public record Need(Department department, double rate, double elasticity, double season, double phase, int[] goods) {}
