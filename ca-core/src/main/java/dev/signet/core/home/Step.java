package dev.signet.core.home;

/** The steps around the gate at which a crash must lose nothing; each is reached when what it names is done. */
public enum Step {
    /** The new key lies in the home, on disk. */
    KEY_KEPT,
    /** One more file of a delivery is in its place. */
    FILE_WRITTEN,
    /** The delivery is on record. */
    DELIVERY_RECORDED,
    /** The home's copy of a delivered key is gone. */
    KEY_FORGOTTEN,
    /** A revocation is on record. */
    REVOCATION_RECORDED,
    /** A CRL is on record. */
    CRL_RECORDED,
    /** A key file is in place that the old passphrase and the new one open. */
    KEY_OPENED_BY_BOTH,
    /** The file with the passphrase of a key, if there is one, has the new passphrase. */
    PASSPHRASE_WRITTEN,
    /** The key file is in place that only the new passphrase opens. */
    KEY_OPENED_BY_NEW
}
