package aisle.server.insight.simulator.engine;

/**
 * A product of the simulated shop. The shop knows all of this.
 *
 * @param id its place in the range, from 0
 * @param category products of one category serve the same need and stand in for each other
 * @param price minor units a piece, before promotions and markdowns
 * @param cost minor units a piece
 * @param life days a fresh delivery can be sold, the day it arrives included; 0 when it does not expire
 * @param pack pieces in a pack; only whole packs are delivered
 * @param supplier its place among the suppliers, from 0
 */
public record Good(
        int id, Department department, int category, long price, long cost, int life, int pack, int supplier) {

    public boolean perishable() {
        return life > 0;
    }
}
