#!lua
-- Decides requests of one event in order: each gets all of its seats or none, and later ones see earlier ones.
-- KEYS  meta seats holds users ops
-- ARGV  fence minSeq expiresAtMs perUserLimit count sizes (one digit for each request) distinct (1 if no request, user
--       or seat is named twice), then each of these for all requests: requestId userId seatId*size
-- Reply FENCED <fence> | NOT_WARMED | REGRESSED <seq> | INVALID <what> | DAMAGED <what>   nothing was changed
--       or an array with one answer per request:
--       <seq>          granted; an integer
--       D<seq>|<ms>    granted before, until then
--       C<seq>|<ms>|<userId>|<seatId>,...   granted before by another user or for other seats: these
--       L<used>        the user's limit
--       N<seatId>      no such seat
--       T<seatId>      taken or withdrawn
local META, SEATS, HOLDS, USERS, OPS = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local fence, minSeq, expiresAt = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local limit, count, sizes, distinct = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6], ARGV[7] == '1'
local byte, sub, concat = string.byte, string.sub, table.concat

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if meta[2] ~= 'OPEN' then return 'NOT_WARMED' end
local seq = tonumber(meta[3])
if seq < minSeq then return 'REGRESSED ' .. meta[3] end
local isNewFence = not meta[1] or tonumber(fence) > tonumber(meta[1])

local firstId, firstUser, firstSeat = 8, 8 + count, 8 + 2 * count
if count < 1 or count > 200 or #sizes ~= count or string.find(sizes, '[^1-8]') then return 'INVALID sizes' end
local single = not string.find(sizes, '[^1]')
local total = single and count or 0
for r = 1, single and 0 or count do total = total + byte(sizes, r) - 48 end
if firstSeat + total - 1 ~= #ARGV then return 'INVALID length' end

local known = redis.call('HMGET', HOLDS, unpack(ARGV, firstId, firstUser - 1))
local used = redis.call('HMGET', USERS, unpack(ARGV, firstUser, firstSeat - 1))
local seats = redis.call('HMGET', SEATS, unpack(ARGV, firstSeat))

-- What this batch has granted so far; not kept if nothing in it can meet, which saves a tenth of the time.
local heldNow, usedNow, takenNow = {}, {}, {}
local setSeats, setHolds, setUsers, granted, answers = {}, {}, {}, {}, {}
local s, g, first = 0, 0, firstSeat
-- Computed once for all requests: the text of a count, and what a seat's value becomes (false unless it is free, F).
local texts, heldValues = {}, {}
for n = 1, limit < 8 and limit or 8 do texts[n] = tostring(n) end
local tail = '|0|' .. expiresAt .. '|'
for r = 1, count do
  local id, user, size = ARGV[firstId + r - 1], ARGV[firstUser + r - 1], single and 1 or byte(sizes, r) - 48
  local list = size == 1 and ARGV[first] or concat(ARGV, ',', first, first + size - 1)
  local record = heldNow[id] or known[r]
  local have = usedNow[user] or not used[r] and 0 or tonumber(used[r])
  if record then
    local grant, ms, owner, wanted = string.match(record, '^%u(%d+)|%d+|(%d+)|([^|]*)|(.*)$')
    if not grant then return 'DAMAGED hold ' .. id end
    local same = owner == user and wanted == list
    answers[r] = (same and 'D' or 'C') .. grant .. '|' .. ms .. (same and '' or '|' .. owner .. '|' .. wanted)
  elseif have + size > limit then
    answers[r] = 'L' .. have
  else
    local start, refusal, held = s, nil, nil
    for i = first, first + size - 1 do
      local seat, value = ARGV[i], seats[i - firstSeat + 1]
      held = heldValues[value]
      if held == nil and value then
        held = byte(value) == 70 and 'H' .. sub(value, 2) .. '|'
        heldValues[value] = held
      end
      if not value then
        refusal = 'N' .. seat
      elseif not held or takenNow[seat] then
        refusal = 'T' .. seat
      end
      if refusal then
        for j = first, i - 1 do takenNow[ARGV[j]] = nil end
        break
      end
      if not distinct then takenNow[seat] = true end
      setSeats[s + 1] = seat
      setSeats[s + 2] = held .. id
      s = s + 2
    end
    if refusal then
      s = start
      answers[r] = refusal
    else
      seq = seq + 1
      g = g + 1
      record = 'H' .. seq .. tail .. user .. '|' .. list
      if not distinct then heldNow[id], usedNow[user] = record, have + size end
      setHolds[2 * g - 1], setHolds[2 * g] = id, record
      setUsers[2 * g - 1], setUsers[2 * g] = user, texts[have + size] or tostring(have + size)
      granted[g], answers[r] = id, seq
    end
  end
  first = first + size
end

if g > 0 then
  -- First the log: of all the writes it is the only one whose key was not read above and may still be refused.
  redis.call('XADD', OPS, 'MAXLEN', '~', 512, seq .. '-0', 'o', 'H' .. concat(granted, ',H'))
  redis.call('HSET', SEATS, unpack(setSeats, 1, s))
  redis.call('HSET', HOLDS, unpack(setHolds))
  redis.call('HSET', USERS, unpack(setUsers))
  redis.call('HSET', META, 'seq', seq, 'fence', fence)
elseif isNewFence then
  redis.call('HSET', META, 'fence', fence)
end
return answers
