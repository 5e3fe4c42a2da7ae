package aisle.server.organization;

/**
 * What it costs to try one password or PIN on somebody who has got hold of the hashes.
 *
 * @param passwordKib memory that a password's hash takes, KiB
 * @param passwordRounds rounds over that memory
 * @param pinIterations rounds of a PIN's hash
 */
record GuessCost(int passwordKib, int passwordRounds, int pinIterations) {

    /**
     * Passwords: 19 MiB and two rounds, OWASP's first choice for one lane. PINs: as the plan fixes it, what a till's
     * browser does in about a tenth of a second.
     */
    static final GuessCost OF_A_SHOP = new GuessCost(19_456, 2, 120_000);
}
