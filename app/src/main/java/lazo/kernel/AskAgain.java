package lazo.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever comes this way is asked whether it is them, where they last showed it some time ago: for what cannot be taken
 * back, and for what gives a person or a program access. Stands on ways that forms are sent to, beside {@link Allowed}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AskAgain {}
