#!lua flags=allow-oom
-- Ends holds of one event in order, later endings seeing earlier ones. Runs at the memory limit too: it frees more than
-- it takes, and a sale must be able to finish.
-- KEYS  meta seats holds users ops
-- ARGV  fence minSeq count, then each of these for all: requestId ending (C confirm, R release, E expire, F refund)
-- Reply FENCED <fence> | NOT_WARMED | REGRESSED <seq> | INVALID <what> | DAMAGED <what>   nothing was changed
--       or an array with one answer per ending:
--       <seq>       done; an integer
--       D<seq>      done before
--       X<ending>   ended otherwise before
--       W           not possible in this state
--       U           no such hold
local META, SEATS, HOLDS, USERS, OPS = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local fence, minSeq, count = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])

local meta = redis.call('HMGET', META, 'fence', 'state', 'seq')
if meta[1] and tonumber(fence) < tonumber(meta[1]) then return 'FENCED ' .. meta[1] end
if meta[2] ~= 'OPEN' then return 'NOT_WARMED' end
local seq = tonumber(meta[3])
if seq < minSeq then return 'REGRESSED ' .. meta[3] end
local isNewFence = not meta[1] or tonumber(fence) > tonumber(meta[1])

local firstId, firstEnding = 4, 4 + count
if count < 1 or count > 200 or firstEnding + count - 1 ~= #ARGV then return 'INVALID length' end
for i = firstEnding, #ARGV do
  if not string.find(ARGV[i], '^[CREF]$') then return 'INVALID ending' end
end

local records = redis.call('HMGET', HOLDS, unpack(ARGV, firstId, firstEnding - 1))
local holds, seatNow, usedNow, seatIds, userIds = {}, {}, {}, {}, {}
for r = 1, count do
  local id, record = ARGV[firstId + r - 1], records[r]
  if record and not holds[id] then
    local state, grant, done, ms, user, list = string.match(record, '^(%u)(%d+)|(%d+)|(%d+)|([^|]*)|(.*)$')
    if not state then return 'DAMAGED hold ' .. id end
    local hold = { state = state, done = done, grant = grant, rest = ms .. '|' .. user .. '|' .. list, user = user, seats = {} }
    holds[id] = hold
    if state == 'H' or state == 'C' then
      userIds[#userIds + 1] = user
      for seat in string.gmatch(list, '[^,]+') do
        hold.seats[#hold.seats + 1] = seat
        seatIds[#seatIds + 1] = seat
      end
    end
  end
end
if #seatIds > 0 then
  for i, value in ipairs(redis.call('HMGET', SEATS, unpack(seatIds))) do seatNow[seatIds[i]] = value end
  for i, have in ipairs(redis.call('HMGET', USERS, unpack(userIds))) do usedNow[userIds[i]] = tonumber(have or 0) end
end

local answers, ended, n = {}, {}, 0
local setSeats, setHolds, touched = {}, {}, {}
for r = 1, count do
  local id, ending = ARGV[firstId + r - 1], ARGV[firstEnding + r - 1]
  local hold = holds[id]
  local state = hold and hold.state
  if not hold then
    answers[r] = 'U'
  elseif state == ending then
    answers[r] = 'D' .. hold.done
  elseif (state == 'H' and ending == 'F') or (state == 'C' and ending == 'E') then
    answers[r] = 'W'
  elseif state ~= 'H' and not (state == 'C' and ending == 'F') then
    answers[r] = 'X' .. state
  else
    for _, seat in ipairs(hold.seats) do
      local version, owner = string.match(seatNow[seat] or '', '^[HS](%d+)|(.*)$')
      if owner ~= id then return 'DAMAGED seat ' .. seat end
      seatNow[seat] = ending == 'C' and 'S' .. version .. '|' .. id or 'F' .. version
      setSeats[#setSeats + 1], setSeats[#setSeats + 2] = seat, seatNow[seat]
    end
    if ending ~= 'C' then
      touched[hold.user] = true
      usedNow[hold.user] = usedNow[hold.user] - #hold.seats
      if usedNow[hold.user] < 0 then return 'DAMAGED user of ' .. id end
    end
    seq = seq + 1
    n = n + 1
    hold.state, hold.done = ending, seq
    setHolds[#setHolds + 1], setHolds[#setHolds + 2] = id, ending .. hold.grant .. '|' .. seq .. '|' .. hold.rest
    ended[n], answers[r] = ending .. id, seq
  end
end

if n > 0 then
  local setUsers, unsetUsers = {}, {}
  for user in pairs(touched) do
    if usedNow[user] > 0 then
      setUsers[#setUsers + 1], setUsers[#setUsers + 2] = user, usedNow[user]
    else
      unsetUsers[#unsetUsers + 1] = user
    end
  end
  -- First the log: of all the writes it is the only one whose key was not read above and may still be refused.
  redis.call('XADD', OPS, 'MAXLEN', '~', 512, seq .. '-0', 'o', table.concat(ended, ','))
  redis.call('HSET', SEATS, unpack(setSeats))
  redis.call('HSET', HOLDS, unpack(setHolds))
  if #setUsers > 0 then redis.call('HSET', USERS, unpack(setUsers)) end
  if #unsetUsers > 0 then redis.call('HDEL', USERS, unpack(unsetUsers)) end
  redis.call('HSET', META, 'seq', seq, 'fence', fence)
elseif isNewFence then
  redis.call('HSET', META, 'fence', fence)
end
return answers
