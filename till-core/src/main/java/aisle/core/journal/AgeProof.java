package aisle.core.journal;

/** How a buyer's age was found. */
public enum AgeProof {
    /** By the looks: whoever sells is sure without a document. */
    CLEARLY_OLDER,
    /** By a document's day of birth, which is kept nowhere. */
    DAY_OF_BIRTH
}
