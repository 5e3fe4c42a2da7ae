package aisle.server.organization;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Hashes as a shop's, of less work: tests hire and sign in people by the thousand, and nobody guesses at them. What a
 * shop's cost is said by {@link GuessCostTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CheapGuesses {

    @Bean
    @Primary
    GuessCost cheapGuesses() {
        return new GuessCost(64, 1, 1_000);
    }
}
