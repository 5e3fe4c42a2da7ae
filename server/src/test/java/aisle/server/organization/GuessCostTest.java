package aisle.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A shop's passwords and PINs are as dear to guess as they should be. */
class GuessCostTest {

    private final Passwords shop = new Passwords();

    @Test
    void aPasswordTakes19MebibytesTwice() {
        var encoder = shop.passwordEncoder(shop.guessCost());
        String kept = encoder.encode("a long enough one");
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("a long enough one", kept)).isTrue();
        assertThat(encoder.matches("a long enough two", kept)).isFalse();
    }

    @Test
    void aPinTakes120ThousandRounds() {
        assertThat(shop.guessCost().pinIterations()).isEqualTo(120_000);
    }
}
