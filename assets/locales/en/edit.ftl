# What an edit refuses.

edit-set-incident = edit overview
edit-add-cause = add cause
edit-set-statement = reword
edit-set-state = change state
edit-set-factor = sort cause
edit-set-stop-reason = say why to stop here
edit-set-audience = change audience
edit-link-cause = link cause
edit-unlink-cause = unlink cause
edit-move-cause = move cause
edit-shift-cause = reorder
edit-answer-together = answer “alone or together”
edit-answer-necessity = answer “would it have happened without”
edit-set-read-back = answer read-back
edit-delete-cause = delete cause
edit-set-fact = edit fact
edit-delete-fact = delete fact
edit-set-action = edit action
edit-delete-action = delete action
edit-set-damage = edit damage
edit-delete-damage = delete damage
edit-set-phase = edit response phase
edit-set-task = edit task
edit-delete-task = delete task
edit-set-notification = edit notification
edit-delete-notification = delete notification
edit-set-participant = edit participant
edit-delete-participant = delete participant
edit-set-override = override hint
edit-delete-override = withdraw override
edit-set-parked = park
edit-delete-parked = take out of the parking lot
edit-set-decision = write decision
edit-delete-decision = delete decision

edit-error-unknown = { $id } could not be found
edit-error-taken = The name { $id } is already in use
edit-error-problem-exists = There is already a problem at the top ({ $problem })
edit-error-problem-has-causes = { $problem } is the problem; deleting it would take every cause below it
edit-error-problem-stays = { $problem } is the problem and cannot be moved
edit-error-cycle = That would close a circle ({ $cycle })
edit-error-already-linked = { $cause } is already a cause of { $effect }
edit-error-not-linked = { $cause } is not a cause of { $effect }
edit-error-no-explanation = { $effect } has no explanation number { $number }
edit-error-stands-alone = { $cause } stands alone there as an explanation of { $effect }
edit-error-new-cause-has-explanations = { $cause } is new and cannot have causes below it yet
edit-error-not-overridden = The check “{ $check }” is not overridden there

edit-remedy-cycle = Check the direction of the link, or split one of the causes on the way
edit-remedy-problem = There is one problem per review: reword it, or start another review
edit-remedy-problem-has-causes = Reword it, or move or delete the causes below it first
edit-remedy-already-linked = Choose another way to link it
edit-remedy-look-again = What you saw may be out of date; select it again

edit-error-for-reading = This review was opened for reading
edit-remedy-for-reading = Choose “Edit anyway” in the bar at the top, or save it under another name first
