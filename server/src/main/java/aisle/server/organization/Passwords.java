package aisle.server.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How office passwords are kept. */
@Configuration(proxyBeanMethods = false)
class Passwords {
    /**
     * Argon2id with 19 MiB and two rounds, OWASP's first choice for one lane.
     *
     * @return the encoder
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
