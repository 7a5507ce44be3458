package dev.signet.core.cms;

/** A message that cannot be made or opened as it is wanted; never says anything of a secret. */
public final class CmsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CmsException(String message) {
        super(message);
    }
}
