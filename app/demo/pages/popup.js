// SPDX-License-Identifier: Apache-2.0
// The consent of this site opens in a window of its own, as many real ones do.
const button = document.getElementById('open');
button.addEventListener('click', () => {
    window.open(button.dataset.address, 'consent', 'popup,width=520,height=680');
    document.getElementById('waiting').hidden = false;
});
