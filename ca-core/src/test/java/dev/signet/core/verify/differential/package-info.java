/** Generated chains, and the verdicts of other implementations on them, to compare the verifier's with. */
package dev.signet.core.verify.differential;
