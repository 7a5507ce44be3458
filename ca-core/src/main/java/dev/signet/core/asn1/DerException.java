package dev.signet.core.asn1;

/** Bytes that are not the ASN.1 structure that was expected; says where. */
public final class DerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param offset where in the encoding, in bytes from the start of the array that is being read
     * @param message what was found against what was expected
     */
    public DerException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** Returns where the trouble is, in bytes from the start of the array that is being read. */
    public int offset() {
        return offset;
    }
}
