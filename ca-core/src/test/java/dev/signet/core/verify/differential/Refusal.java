package dev.signet.core.verify.differential;

import dev.signet.core.verify.Finding;
import java.util.function.BiPredicate;

/**
 * A class of findings for which we refuse what a peer accepts.
 *
 * @param about the class
 * @param covers which findings of which cases belong to it
 */
record Refusal(DifferenceClass about, BiPredicate<Finding, ChainCase> covers) {}
