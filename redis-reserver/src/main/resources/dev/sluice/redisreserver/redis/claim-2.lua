#!lua flags=allow-oom
-- Claims an event for one writer: from now on every lower fence is refused. Tells where the event stands.
-- KEYS  meta seats
-- ARGV  fence
-- Reply FENCED <fence>, nothing was changed
--       NOT_WARMED, nothing is known of the event; the fence is remembered all the same
--       {state, fence, seq, number of seats}
local META, SEATS = KEYS[1], KEYS[2]
local fence = ARGV[1]

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
local seats = redis.call('HLEN', SEATS)
redis.call('HSET', META, 'fence', fence)
if not meta[2] then return 'NOT_WARMED' end
return { meta[2], fence, meta[3], seats }
