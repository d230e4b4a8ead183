#!lua flags=no-writes
-- Tells where an event stands; changes nothing.
-- KEYS  meta seats
-- ARGV  none
-- Reply NOT_WARMED, nothing is known of the event
--       {state, fence, seq, number of seats}
local META, SEATS = KEYS[1], KEYS[2]

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if not meta[2] then return 'NOT_WARMED' end
return { meta[2], meta[1], meta[3], redis.call('HLEN', SEATS) }
