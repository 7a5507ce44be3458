package dev.signet.core.verify.differential;

import java.util.function.Consumer;

/**
 * One change to a valid chain, or to what is asked; the chain may be valid after it.
 *
 * @param name what is done, in words
 */
record Mutation(String name, Consumer<Scene> change) {
    static Mutation of(String name, Consumer<Scene> change) {
        return new Mutation(name, change);
    }
}
