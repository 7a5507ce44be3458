package dev.signet.cli.trust;

import java.util.List;

/** Something that decides whom its programs trust. */
public interface TrustStore {
    /** Returns who uses it, as a heading. */
    String title();

    /** Returns the commands that a person would type to have the root trusted. */
    List<String> steps(TrustedRoot root);

    /**
     * Has the root trusted; doing it again changes nothing.
     *
     * @return what was done, for people
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if the store cannot be changed, of kind {@code KEY} if
     *     it is locked with another passphrase
     */
    String add(TrustedRoot root);

    /**
     * Has the root no longer trusted; doing it again changes nothing.
     *
     * @return what was done, for people
     * @throws dev.signet.core.problem.SignetException as {@link #add}
     */
    String remove(TrustedRoot root);
}
