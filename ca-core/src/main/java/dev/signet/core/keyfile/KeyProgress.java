package dev.signet.core.keyfile;

/** Hears how the making of a key goes on. */
public interface KeyProgress {
    /** For those who do not want to know. */
    KeyProgress NONE = new KeyProgress() {
        @Override
        public void candidate() {}

        @Override
        public void prime() {}
    };

    /** A number has passed the first tests. */
    void candidate();

    /** A prime is found. */
    void prime();
}
