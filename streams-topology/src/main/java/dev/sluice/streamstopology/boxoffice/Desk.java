package dev.sluice.streamstopology.boxoffice;

import dev.sluice.redisreserver.Reserver;

/** What the acts of the box office share. */
record Desk(Sales sales, Reserver reserver, Outlet outlet, Meters meters) {}
