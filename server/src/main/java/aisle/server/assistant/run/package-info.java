/**
 * Carries out what agents do, step by step, so that being killed at any moment repeats nothing and loses nothing
 * (docs/decisions/0019). A workflow says which steps there are; everything that makes them durable is here.
 */
@NullMarked
package aisle.server.assistant.run;

import org.jspecify.annotations.NullMarked;
