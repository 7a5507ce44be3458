package dev.signet.bench.verification;

/** Something that verifies sample chains. */
interface Contender {
    /** Returns what to call it. */
    String name();

    /**
     * Reads all certificates of a chain but the root, and both CRLs, and verifies.
     *
     * @throws Exception if the chain is not trusted
     */
    void verify(SampleChain sample) throws Exception;
}
