// The entrance: the table of commands, and what an exit status means.
int main() { return 2; }
