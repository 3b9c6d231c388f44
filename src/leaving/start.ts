// Runs before the deck's own program, and apart from it.
import '../resilience/refused'
import './leavePage'
