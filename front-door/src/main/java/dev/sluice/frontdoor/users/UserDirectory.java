package dev.sluice.frontdoor.users;

import java.util.Optional;

/** The system that knows the users. Thread-safe. */
@FunctionalInterface
public interface UserDirectory {
    /**
     * @param subject as the identity provider calls the user
     * @return empty if the directory knows no such user
     * @throws DirectoryFailed if it does not answer, or not in time
     */
    Optional<Standing> find(String subject);
}
