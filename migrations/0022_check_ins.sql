-- Check-ins are rounds like any other, each with an id of its own. What a prompt asks for oneself alone has an id that begins
-- with `kept-`: no reveal gives that to the other.
alter policy answers_select on footbridge.answers
  using (
    seat = footbridge.my_seat(workspace_id)
    or (
      footbridge.my_seat(workspace_id) is not null
      and footbridge.is_revealed(workspace_id, round)
      and not starts_with(prompt, 'kept-')
    )
  );
