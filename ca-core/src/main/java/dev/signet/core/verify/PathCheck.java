package dev.signet.core.verify;

/** A rule on the certificates of a path together. */
@FunctionalInterface
interface PathCheck {
    void check(Path path, Verification verification, Findings findings);
}
