package aisle.server.insight.simulator.policy;

import aisle.server.insight.replenishment.DemandForecast;

/** A forecast from a shop's own record. Close it after use. */
public interface LearningForecast extends DemandForecast, AutoCloseable {

    /** Takes in the days that have passed since the last time; what is expected counts from the shop's today. */
    void learn();

    @Override
    default void close() {}
}
