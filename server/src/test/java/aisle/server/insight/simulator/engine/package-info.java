@org.jspecify.annotations.NullMarked
package aisle.server.insight.simulator.engine;
