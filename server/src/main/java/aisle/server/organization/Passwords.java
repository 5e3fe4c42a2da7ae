package aisle.server.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How office passwords and PINs are kept. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    @Bean
    GuessCost guessCost() {
        return GuessCost.OF_A_SHOP;
    }

    /**
     * Argon2id in one lane.
     *
     * @param cost of one guess
     * @return the encoder
     */
    @Bean
    PasswordEncoder passwordEncoder(GuessCost cost) {
        return new Argon2PasswordEncoder(16, 32, 1, cost.passwordKib(), cost.passwordRounds());
    }
}
