package aisle.server.organization;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route for anybody we know, staff or till, whatever they may do: their own session, a ticket for the live push. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForCaller {
    /**
     * Why no single permission fits.
     *
     * @return a sentence
     */
    String value();
}
